class Lookdown < ActiveRecord::Migration[6.1]
  def change
    create_table :a1 do |t|
      t.references :user, foreign_key: { name: "afk" }, index: { name: "aix" }
      t.integer :n, index: true
    end
    add_foreign_key :events, :users
    add_reference :comments, :order, foreign_key: true
    add_foreign_key :audit_logs, :users, column: :actor_id, name: "al", on_delete: :cascade
    add_check_constraint :a1, "n > 0"
    reversible do |dir|
      dir.up do
        execute "ALTER TABLE tags ADD owner_id bigint, ADD CONSTRAINT town FOREIGN KEY (owner_id) REFERENCES users"
        execute "CREATE INDEX tags_own ON tags(owner_id)"
      end
      dir.down do
        remove_foreign_key :tags, :users, column: :owner_id
        remove_index :tags, :owner_id
        remove_column :tags, :owner_id
      end
    end
    remove_foreign_key :a1, :users, name: "afk"
    remove_index :a1, :user_id, name: "aix"
    remove_reference :a1, :user, foreign_key: false, index: true
    rename_column :a1, :n, :m
    rename_table :a1, :a2
    remove_index :a2, :m
  end
end
