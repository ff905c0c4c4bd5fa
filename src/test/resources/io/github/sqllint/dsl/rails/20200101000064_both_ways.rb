class BothWays < ActiveRecord::Migration[6.1]
  def change
    reversible do |d|
      change_table :users do |t|
        d.up   { t.change :age, :string, limit: 5 }
        d.down { t.change :age, :integer, using: "age::integer" }
      end
    end
    change_table :orders do |t|
      t.string :promo, limit: 12
      t.index :promo, unique: true, where: "promo IS NOT NULL"
      t.rename :note, :remark
      t.remove :external_ref, type: :string
      t.change_default :state, from: nil, to: "new"
      t.change_null :state, false, "new"
      t.foreign_key :orgs, on_delete: :cascade
    end
    up_only do
      execute "UPDATE orders SET promo = 'x'"
      change_column_default :orders, :promo, "y"
    end
    remove_foreign_key :orders, :orgs, on_delete: :cascade
    remove_index :orders, :user_id, name: "index_orders_on_user_id"
    remove_index :orders, column: [:org_id, :state], unique: false
    revert do
      rename_column :products, :title, :label
      add_index :tags, :label
    end if false
    transaction { add_column :tags, :tt, :string }
    enable_extension "plpgsql"
    rename_column :users, :name, :full_name
    add_timestamps :products, null: true, precision: 0
    drop_join_table :a, :b if false
    reversible { |d| d.up { drop_table :audit_logs, force: :cascade } }
  end
end
