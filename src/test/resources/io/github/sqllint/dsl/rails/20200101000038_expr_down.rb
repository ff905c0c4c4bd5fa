class ExprDown < ActiveRecord::Migration[6.1]
  def change
    add_index :users, "lower(email)"
    add_index :users, :legacy_code, where: "legacy_code IS NOT NULL", unique: true, using: :btree, comment: "codes"
    add_index :products, :tags, using: :gin
    add_index :products, [:title, :sku], order: { title: :desc, sku: "ASC NULLS LAST" }, opclass: { title: :varchar_pattern_ops }
    add_index :events, %w[kind user_id], name: :ev, if_not_exists: true
  end
end
