class OldSixty < ActiveRecord::Migration[6.0]
  def change
    create_table :s_a do |t|
      t.references :who, polymorphic: true
      t.datetime :x
      t.timestamps
      t.belongs_to :u, polymorphic: true, index: { unique: true }
    end
    add_reference :orders, :w, polymorphic: true
    add_belongs_to :events, :r, polymorphic: true, index: { name: "rr" }
    create_join_table :s_a, :orgs, column_options: { type: :uuid }
    add_timestamps :tags, null: true
    change_table :users, bulk: true do |t|
      t.references :v, polymorphic: true
      t.datetime :dd
      t.timestamps null: true
    end
    change_column_comment :users, :email, from: nil, to: "x"
  end
end
