class KeyKinds < ActiveRecord::Migration[6.1]
  def change
    create_table :p_a, id: :serial
    create_table :p_b, id: :integer, default: nil
    create_table :p_c, id: { type: :uuid, default: "gen_random_uuid()" } do |t|
      t.references :p_a, type: :integer, foreign_key: { to_table: :p_a }
    end
    create_table :p_d, primary_key: "key" do |t|
      t.string :n, null: false
    end
    create_table :p_e, id: false do |t|
      t.uuid :u, primary_key: true, default: -> { "gen_random_uuid()" }
      t.bigserial :n
      t.serial :m
      t.bigint :z, null: false, default: 0
    end
    create_table :p_f, primary_key: [:a, :b], id: false do |t|
      t.integer :a
      t.integer :b
    end if false
    create_table :p_g, id: :string, limit: 36
    create_table :p_h, options: "WITH (fillfactor=70)", comment: "h" do |t|
      t.string :c, comment: "cc"
    end
    create_table :p_i, id: :bigint, force: false do |t|
      t.column :geo, "point"
      t.column :arr, :string, array: true, default: %w[a b]
      t.decimal :d
      t.string :s, limit: nil
      t.text :t, default: "", null: false
      t.date :dt, default: "2020-01-01"
      t.datetime :at, default: "2020-01-01 10:00"
      t.json :js, default: []
      t.boolean :bo, default: "t"
      t.integer :i2, limit: 2, default: "7"
    end
    rename_table :p_a, :p_z
    rename_table :p_c, :p_y
    rename_column :p_y, :p_a_id, :p_z_id
    add_column :p_z, :x, :primary_key if false
    change_table(:p_d) { |t| t.rename :n, :nn }
  end
end
