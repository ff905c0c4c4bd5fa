class IndexesAll < ActiveRecord::Migration[6.1]
  def change
    add_index :users, :status
    add_index :users, [:status, :age], order: { status: :asc, age: "DESC NULLS LAST" }, name: "ix1"
    add_index "users", "age"
    add_index :users, [:name, :email], opclass: { name: :text_pattern_ops }, unique: true
    add_index :products, :attrs, using: :gin, opclass: :jsonb_path_ops
    add_index :users, :score, order: :desc, where: "score IS NOT NULL"
    add_index :users, %w[born seen_at], length: 10, if_not_exists: true
    add_index :orders, :note, name: :ix_note, using: "hash"
    remove_index :users, :email
    remove_index :users, column: [:name, :status], name: "index_users_on_name_and_status"
    rename_index :orders, "index_orders_on_user_id", "ix_orders_user"
  end
end
