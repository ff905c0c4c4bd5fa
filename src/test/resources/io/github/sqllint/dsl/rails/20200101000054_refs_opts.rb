class RefsOpts < ActiveRecord::Migration[6.1]
  def change
    create_table :shipments, id: :uuid, default: -> { "md5(random()::text)::uuid" } do |t|
      t.references :order, null: false, foreign_key: { on_delete: :cascade, on_update: :restrict }, index: { unique: true, name: "ship_order" }
      t.belongs_to :carrier, foreign_key: { to_table: :orgs, name: "ship_carrier_fk" }, index: false
      t.references :owner, polymorphic: { default: "User", limit: 40 }, null: true, index: { where: "owner_id IS NOT NULL" }
      t.references :batch, type: :uuid, index: { order: { batch_id: :desc } }
      t.references :parent, foreign_key: { to_table: :shipments, validate: false }, type: :uuid
      t.timestamps precision: 3, null: true, default: -> { "now()" }
    end
    add_reference :orders, :warehouse, type: :integer, polymorphic: true, index: { name: "wh", unique: true }, null: false, default: 0
    add_belongs_to :events, :org, foreign_key: true, index: { using: :hash }
    add_reference :comments, :product, foreign_key: true, comment: "what it's about"
  end
end
