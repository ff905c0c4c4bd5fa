class Joins < ActiveRecord::Migration[6.1]
  def change
    create_join_table :users, :tags
    create_join_table :products, :orders, table_name: :lines do |t|
      t.index :product_id
      t.index [:order_id, :product_id], unique: true
      t.integer :qty, default: 1
    end
    create_join_table "music_artists", "music_records"
    create_join_table :orgs, :events, column_options: { null: true, index: true, foreign_key: true, type: :integer }
    drop_join_table :users, :tags
  end
end
