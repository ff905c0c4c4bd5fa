class Irr1 < ActiveRecord::Migration[6.1]
  def change
    add_column :users, :a1, :string
    change_column :users, :age, :bigint
  end
end
