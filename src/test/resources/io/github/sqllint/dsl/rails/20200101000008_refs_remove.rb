class RefsRemove < ActiveRecord::Migration[6.1]
  def change
    add_reference :products, :org, foreign_key: true
    add_reference :products, :owner, polymorphic: true
    remove_reference :products, :org, foreign_key: true
    remove_belongs_to :products, :owner, polymorphic: true, index: true
    remove_reference :events, :user, type: :bigint, index: false
  end
end
