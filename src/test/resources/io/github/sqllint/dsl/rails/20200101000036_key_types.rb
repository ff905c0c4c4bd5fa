class KeyTypes < ActiveRecord::Migration[6.1]
  def change
    create_table :k1, id: :uuid do |t|
      t.inet :ip
      t.cidr :net, null: false
      t.macaddr :mac
      t.tsvector :words
      t.int4range :span
      t.daterange :days
      t.tstzrange :moments
      t.bit :flag
      t.bit_varying :flags, limit: 8
      t.money :paid, default: 0
      t.xml :doc
      t.interval :every
      t.oid :handle
      t.point :place
      t.numeric :n, precision: 10, scale: 4
      t.bigint :big, default: 1 << 40
    end
    create_table :k2, id: :string, limit: 20, primary_key: :code
    create_table :k3, primary_key: [:a, :b] do |t|
      t.integer :a
      t.string :b, limit: 3
    end
    create_table :k4, id: false do |t|
      t.primary_key :pk
      t.string :x, array: true, default: %w[a b]
      t.jsonb :j, null: false, default: { a: 1, "b" => [true, nil] }
      t.date :d, default: -> { "CURRENT_DATE" }
      t.time :at, precision: 3
      t.float :f, limit: 24, default: 1.5
      t.text :t, default: "it's"
    end
    create_table :k5, id: :bigint, default: nil, comment: "five" do |t|
      t.column :raw, "smallint", null: false
      t.column :"strange name", :string, comment: "odd"
      t.timestamps null: true, default: -> { "now()" }
    end
  end
end
