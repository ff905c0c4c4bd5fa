class RenameUuid < ActiveRecord::Migration[6.1]
  def up
    create_table :parcels, id: :uuid do |t|
      t.references :order, type: :bigint, foreign_key: true
      t.string :label
      t.index [:label, :order_id]
      t.index :label, name: "own"
      t.index "lower(label)"
    end
    rename_column :parcels, :label, :title
    rename_table :parcels, :packages
    create_table(:slots, primary_key: :slot_id) { |t| t.integer :n, index: { unique: true } }
    rename_table :slots, :places
    rename_column :places, :n, :number
    remove_foreign_key :packages, :orders
    remove_index :packages, :order_id
    remove_index :places, column: :number
  end

  def down
    drop_table :places
    drop_table :packages, if_exists: true
  end
end
