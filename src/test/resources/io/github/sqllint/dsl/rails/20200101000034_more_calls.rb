class MoreCalls < ActiveRecord::Migration[6.1]
  def change
    create_table :things do |t|
      t.string :name, null: false, index: { unique: true, name: "things_name" }
      t.integer :state, limit: 2, default: 0, null: false
      t.references :owner, polymorphic: true, null: false, index: { unique: true }
      t.references :user, type: :integer, foreign_key: { on_delete: :cascade }, index: false
      t.timestamps precision: 3, index: true
    end
    add_check_constraint :things, "state >= 0 AND state < 10"
    add_check_constraint :things, "state <> 7", name: "named", validate: false
    add_index :things, %i[state user_id], order: { state: :desc }, where: "state > 0", using: :btree
    change_column_default :things, :state, from: 0, to: 1
    change_table :things, bulk: true do |t|
      t.decimal :price, precision: 8, scale: 2, null: false, default: "1.5"
      t.remove :name, type: :string, null: false
      t.column :kind, "varchar(7)", default: "a"
      t.timestamp :seen_at
    end
    create_join_table :things, :tags, column_options: { type: :uuid } do |t|
      t.index :thing_id
    end
    disable_extension "hstore"
  end
end
