class V51 < ActiveRecord::Migration[5.1]
  def up
    create_table :old1 do |t|
      t.references :user, foreign_key: true
      t.timestamps
    end
    change_column :users, :age, :bigint, default: 3, null: false, comment: "c"
    change_column :users, :name, :text, null: true
    add_reference :orders, :holder, polymorphic: true
    change_table(:users) { |t| t.change :status, :string, default: "z" }
  end
  def down; end
end
