class V60 < ActiveRecord::Migration[6.0]
  def change
    create_table :old1 do |t|
      t.references :thing, polymorphic: true
      t.timestamps
    end
    add_reference :orders, :holder, polymorphic: true
    change_table :orgs do |t|
      t.belongs_to :pet, polymorphic: true
      t.timestamps
    end
    create_join_table(:orgs, :tags) { |t| t.references :z, polymorphic: true }
    add_timestamps :tags
  end
end
