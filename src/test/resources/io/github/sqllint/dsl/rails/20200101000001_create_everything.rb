class CreateEverything < ActiveRecord::Migration[6.1]
  def change
    create_table :widgets, comment: "all widgets" do |t|
      t.string :a, :b, null: false
      t.string :c, limit: 10, default: "x'y", index: true
      t.text :d, limit: 1000
      t.integer :e, limit: 8, default: "7"
      t.integer :f, limit: 2
      t.bigint :g, default: 5
      t.float :h, default: 1
      t.float :h2, limit: 24
      t.decimal :i, precision: 10, scale: 2, default: 0
      t.decimal :i2, precision: 10
      t.numeric :i3, precision: 5, scale: 1
      t.datetime :j, precision: 3
      t.timestamp :k
      t.time :l
      t.date :m, default: "2020-01-01"
      t.binary :n, limit: 200
      t.boolean :o, default: "f"
      t.json :p, default: {a: 1}
      t.jsonb :q, default: []
      t.jsonb :q2, default: "{}"
      t.uuid :r, default: -> { "gen_random_uuid()" }
      t.inet :s
      t.cidr :s2
      t.macaddr :s3
      t.bit :u, limit: 8
      t.bit_varying :u2, limit: 8
      t.interval :v, precision: 3
      t.money :w
      t.point :x
      t.xml :y
      t.tsvector :z
      t.int4range :aa
      t.tstzrange :ab
      t.bigserial :ac
      t.serial :ad
      t.string :ae, array: true, default: ["a b", "c"]
      t.integer :af, array: true, default: []
      t.column :ag, "varchar(77)", null: false, default: "q"
      t.column :ah, :timestamptz
      t.string :ai, collation: "C"
      t.oid :aj
      t.references :user
      t.references :org, foreign_key: { on_delete: :cascade, on_update: :nullify, name: "fk_my" }, index: { unique: true }
      t.belongs_to :thing, polymorphic: { null: false, default: "Order" }, null: false
      t.check_constraint "e > 0", name: "e_pos"
      t.check_constraint "f > 0"
      t.index [:a, :b], unique: true, where: "a <> ''", comment: "ix"
      t.index "lower(a)", name: "ix_low"
      t.foreign_key :orders, column: :g
      t.timestamps default: -> { "now()" }
    end
  end
end
