class CreateKeys < ActiveRecord::Migration[6.1]
  def change
    create_table :k1, id: :uuid do |t| t.string :a end
    create_table(:k2, id: :integer) { |t| t.string :a }
    create_table :k3, id: false do |t|
      t.primary_key :code
    end
    create_table :k4, primary_key: :guid
    create_table :k5, primary_key: [:a, :b] do |t|
      t.integer :a
      t.integer :b
    end
    create_table :k6, id: { type: :uuid, default: nil } do |t|
    end
    create_table :k7, id: :string
    create_table :k8, id: :bigint, if_not_exists: true do |t|
      t.integer :z, index: true
    end
    create_table :k9, temporary: true, id: :serial
    create_table :k10, force: true
    create_table :k11, force: :cascade, options: "WITH (fillfactor=70)"
    create_table :k12, as: "SELECT * FROM users"
    create_table :k13, id: false do |t|
      t.primary_key :id, :uuid
    end
    create_table "k14", id: :integer, default: nil
  end
end
