class Reversals < ActiveRecord::Migration[6.1]
  def change
    add_column :users, :n1, :string
    reversible do |dir|
      dir.up { execute "UPDATE users SET n1 = 'a'" }
      dir.down do
        execute "UPDATE users SET name = n1"
      end
    end
    up_only { execute "UPDATE users SET n1 = 'b'" }
    reversible do |d|
      d.up   { add_index :users, :n1 }
      d.down { remove_index :users, :n1 }
      change_column_null :users, :n1, false if false
    end
    revert do
      add_column :orgs, :zzz, :string
      create_table :gone
    end if false
    transaction do
      add_column :orgs, :t1, :integer
      add_column :orgs, :t2, :integer
    end
    say_with_time("x") { add_column :orgs, :t3, :integer }
    suppress_messages { add_column :orgs, :t4, :integer }
    if reverting?
      say "back"
    else
      add_column :tags, :onlyup, :string
    end
    exec_update "UPDATE orgs SET name = 'both'"
  end
end
