class Irr2 < ActiveRecord::Migration[6.1]
  def change
    add_column :users, :a1, :string
    remove_column :users, :bio
  end
end
