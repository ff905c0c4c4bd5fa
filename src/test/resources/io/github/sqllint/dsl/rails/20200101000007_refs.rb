class Refs < ActiveRecord::Migration[6.1]
  def change
    add_reference :orders, :product
    add_reference :orders, :team, type: :uuid, null: true, index: { name: "ix_team", where: "team_id IS NOT NULL" }
    add_reference :orders, :approver, foreign_key: { to_table: :users, on_delete: :nullify, validate: false }, index: false
    add_belongs_to :orders, :owner, polymorphic: true
    add_reference :orders, :holder, polymorphic: true, index: { name: "ix_holder" }, null: false, default: 1
    add_reference :orders, :status_thing, foreign_key: { to_table: :tags, primary_key: :id, name: "fkx" }
    add_reference :products, :org, foreign_key: true, comment: "who"
  end
end
