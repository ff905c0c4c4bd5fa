class OldFifty < ActiveRecord::Migration[5.0]
  def change
    create_table :v_a do |t|
      t.references :user, foreign_key: true
      t.references :thing, polymorphic: true, index: true
      t.belongs_to :x, index: { unique: true }
      t.datetime :d
      t.timestamps
    end
    create_table :v_b, id: :uuid, default: nil do |t|
      t.string :a
    end
    create_table :v_c, id: :bigint
    create_table :v_d, id: false do |t|
      t.primary_key :pk
    end
    create_join_table :v_a, :v_b
    add_reference :orders, :v_a, foreign_key: { to_table: :v_a }
    add_column :orders, :seen_at, :datetime
    add_timestamps :tags, null: true
    rename_table :v_a, :v_z
    rename_column :v_z, :x_id, :y_id
  end
end
