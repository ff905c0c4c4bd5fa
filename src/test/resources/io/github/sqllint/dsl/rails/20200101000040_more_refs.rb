class MoreRefs < ActiveRecord::Migration[6.1]
  def change
    add_reference :tags, :owner, polymorphic: { default: "User", limit: 30 }, null: false, index: { unique: true, name: "own_ix" }
    add_reference :products, :maker, foreign_key: { to_table: :orgs, on_delete: :restrict, name: "maker_fk" }, null: true
    add_belongs_to :events, :org, type: :integer, index: { where: "org_id > 0", using: :btree }, default: 5
    add_reference :audit_logs, :subject, polymorphic: true, index: false
    remove_reference :events, :user, index: true, type: :bigint
  end
end
