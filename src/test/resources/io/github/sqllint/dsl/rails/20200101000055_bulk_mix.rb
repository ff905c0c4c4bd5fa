class BulkMix < ActiveRecord::Migration[6.1]
  def up
    change_table :users, bulk: true do |t|
      t.string :nick, :pet, limit: 20, null: false, default: "x", index: true
      t.change :age, :bigint, null: false, default: 3
      t.change_default :status, from: "new", to: nil
      t.change_null :email, false, "none"
      t.change_null :locale, false
      t.rename :bio, :biography
      t.remove :legacy_code, :score
      t.index [:nick, :pet], name: "nick_pet", unique: true
      t.remove_index :email
      t.timestamps null: true
      t.references :org, foreign_key: true
      t.jsonb :extra, default: {}, null: false
      t.column :kind, "char(3)", default: "abc"
      t.numeric :ratio, precision: 5, scale: 2
    end
  end
  def down
    change_table :users, bulk: true do |t|
      t.remove_references :org, foreign_key: true
      t.remove_timestamps
      t.remove_index name: "nick_pet"
      t.rename :biography, :bio
      t.string :legacy_code
      t.decimal :score
      t.remove :nick, :pet, :extra, :kind, :ratio
    end
  end
end
