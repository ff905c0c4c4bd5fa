class OldFiftyOne < ActiveRecord::Migration[5.1]
  def up
    create_table :t_a, id: :uuid, default: "gen_random_uuid()" do |t|
      t.references :q
      t.timestamps
    end
    change_column :users, :age, :integer, null: false, default: 1, limit: 8
    change_column :users, :name, :string, limit: 50
    change_column_comment :users, :email, "m"
    add_column :users, :dd, :datetime, precision: 6
    add_reference :users, :t_a, type: :uuid, foreign_key: { to_table: :t_a }, index: { algorithm: nil } if false
    create_table :t_b, comment: "b" do |t|
      t.string :a, comment: "aa", index: { where: "a > ''" }
    end
    drop_table :t_b
    add_index :users, [:name, :age], unique: true, name: "na", using: :btree, where: "age > 0", order: { age: :desc }
    change_table :users do |t|
      t.change :bio, :string, limit: 100, default: "b"
      t.change_default :status, nil
      t.remove_index :email
      t.remove :legacy_code, :score
      t.rename_index "na", "nb"
    end
  end
  def down
    rename_index :users, "nb", "na"
    remove_index :users, name: "na"
    change_column_default :users, :age, nil
    change_column_null :users, :age, true
    drop_table :t_a
  end
end
