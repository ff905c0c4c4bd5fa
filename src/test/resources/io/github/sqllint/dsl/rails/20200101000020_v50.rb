class V50 < ActiveRecord::Migration[5.0]
  def change
    create_table :old1 do |t|
      t.references :user, foreign_key: true
      t.references :thing, polymorphic: true
      t.timestamps
    end
    create_table :old2, id: :bigint
    create_table :old3, id: :integer do |t|
      t.references :org, type: :bigint
    end
    create_table :old4, id: false do |t|
      t.primary_key :num
    end
    add_reference :orders, :tag, foreign_key: true
    add_reference :orders, :holder, polymorphic: true
    add_timestamps :orgs
    change_table :orgs do |t|
      t.references :boss
      t.references :pet, polymorphic: true, index: true
    end
    create_join_table :orgs, :tags
  end
end
