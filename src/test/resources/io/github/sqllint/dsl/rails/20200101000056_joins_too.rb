class JoinsToo < ActiveRecord::Migration[6.1]
  def change
    create_join_table :users, :products
    create_join_table :tags, :orders, table_name: :labels, column_options: { null: true, type: :uuid, index: true } do |t|
      t.index [:order_id, :tag_id], unique: true
      t.timestamps
    end
    create_join_table "music_artists", "music_records", id: true, column_options: { foreign_key: { to_table: :orgs } }
    create_table :memberships, primary_key: [:user_id, :org_id] do |t|
      t.bigint :user_id
      t.bigint :org_id
      t.string :role, null: false, default: -> { "'member'" }
    end
    create_table :codes, primary_key: :code, id: :string, comment: "c" do |t|
      t.integer :n, limit: 2, comment: "small"
      t.integer :m, limit: 8
      t.binary :b, limit: 10
      t.text :t, limit: 100
      t.float :f, limit: 24
      t.decimal :d, precision: 10
      t.interval :i
      t.inet :ip
      t.tsvector :tsv
      t.bit :bits, limit: 4
      t.bit_varying :bv, limit: 8
      t.daterange :dr
      t.int4range :ir
      t.point :p
      t.money :mo, default: 3
      t.macaddr :ma
      t.xml :x
      t.oid :o
      t.hstore :h, default: { a: 1 } if false
      t.citext :ci if false
    end
    drop_join_table :a, :b, table_name: :codes2, if_exists: true if false
  end
end
