class OldFortyTwo < ActiveRecord::Migration[4.2]
  def up
    create_table :w_a, force: true do |t|
      t.references :user, index: true, foreign_key: true
      t.belongs_to :org
      t.references :thing, polymorphic: true, index: true
      t.timestamps
      t.datetime :at, null: false
    end
    create_table :w_b, id: false, force: :cascade do |t|
      t.integer :n, primary_key: true
      t.timestamps null: false
    end
    change_table :w_a do |t|
      t.references :z, index: true
    end
    add_index :w_a, :at
    add_belongs_to :w_b, :q
    change_column :users, :age, :string, default: "3", null: false
    remove_index :w_a, :at
    remove_index :w_a, column: :user_id
  end
  def down
    drop_table :w_a
    drop_table :w_b, force: :cascade
    rename_table :orders, :orderz
    rename_table :orderz, :orders
    rename_column :orders, :user_id, :buyer_id
  end
end
