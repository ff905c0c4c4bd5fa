class StatementMisc < ActiveRecord::Migration[6.1]
  def self.up
    add_column :users, :selfy, :string
  end
  def self.down
    remove_column :users, :selfy
  end
end
