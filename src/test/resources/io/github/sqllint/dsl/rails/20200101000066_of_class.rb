class OfClass < ActiveRecord::Migration[6.1]
  def self.up
    add_column :users, :cls, :string
    helper
  end
  def self.down
    remove_column :users, :cls
  end
  def self.helper
    change_column_null :users, :cls, false, "d"
  end
end
