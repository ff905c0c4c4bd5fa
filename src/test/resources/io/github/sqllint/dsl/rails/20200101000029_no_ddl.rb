class NoDdl < ActiveRecord::Migration[6.1]
  disable_ddl_transaction!
  def up
    add_index :users, :age, algorithm: :concurrently
    transaction do
      add_column :users, :tx1, :string
      execute "UPDATE users SET tx1 = 'a'"
    end
    remove_index :users, :age, algorithm: :concurrently
    User.transaction { execute "SELECT 1" }
  end
  def down
    remove_column :users, :tx1
  end
end
