class Keys < ActiveRecord::Migration[6.1]
  def change
    add_foreign_key :events, :users, on_delete: :nullify, on_update: :cascade
    add_foreign_key :orders, :orgs, name: "o_o", validate: false
    add_foreign_key :comments, :users, column: :author_id, primary_key: "id"
    add_foreign_key "audit_logs", "users", column: "actor_id"
    add_check_constraint :products, "stock >= 0"
    add_check_constraint :products, "price > 0", name: "price_pos", validate: false
    reversible do |dir|
      dir.up do
        validate_foreign_key :orders, :orgs
        validate_foreign_key :orders, name: "o_o"
        validate_check_constraint :products, name: "price_pos"
        validate_constraint :products, :price_pos
      end
    end
    remove_foreign_key :events, :users, on_delete: :nullify, on_update: :cascade
    remove_check_constraint :products, "stock >= 0"
    remove_foreign_key :audit_logs, column: :actor_id, to_table: :users
  end
end
