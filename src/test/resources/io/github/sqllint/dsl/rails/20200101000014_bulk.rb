class Bulk < ActiveRecord::Migration[6.1]
  def up
    change_table :users, bulk: true do |t|
      t.string :b1, comment: "c"
      t.integer :b2, default: 4, null: false
      t.remove :bio, :legacy_code
      t.change :age, :bigint, null: false, default: 1
      t.change_null :name, true
      t.rename :locale, :lang
      t.timestamps null: true
      t.index :b1
      t.datetime :b3
      t.remove_index name: "index_users_on_email"
      t.change_default :status, "zz"
      t.belongs_to :org, foreign_key: true
      t.column :b4, :uuid
    end
    change_table :comments, bulk: true do |t|
      t.remove_timestamps
      t.text :more
    end
  end
  def down
    change_table :users, bulk: true do |t|
      t.remove :b1, :b2
      t.remove :b4
      t.remove_references :org
    end
  end
end
