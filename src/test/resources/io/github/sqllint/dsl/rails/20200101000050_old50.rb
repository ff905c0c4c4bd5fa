class Old50 < ActiveRecord::Migration[5.0]
  def change
    create_table :o1, id: :uuid do |t|
      t.references :user, index: true, foreign_key: true
      t.timestamps null: false
      t.primary_key :other rescue nil
    end if false
    create_table :o2 do |t|
      t.references :user, foreign_key: true
      t.belongs_to :subject, polymorphic: true, index: true
      t.datetime :at, precision: 3
      t.timestamps
    end
    add_reference :o2, :org, foreign_key: true, index: { name: "oo" }
    change_column_null :o2, :at, false
    add_timestamps :orgs
    create_join_table :o2s, :tags
  end
end
