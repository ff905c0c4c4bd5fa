class V42 < ActiveRecord::Migration[4.2]
  def self.up
    create_table :olds, force: true do |t|
      t.string :name, :null => false
      t.references :user, :polymorphic => true, :index => true
      t.belongs_to :org
      t.integer :count, :limit => 8
      t.float :ratio
      t.timestamps
    end
    add_timestamps :tags
    add_reference :tags, :org
    add_index :olds, [:name, :count], :unique => true
    create_join_table :orders, :tags
    change_column :olds, :name, :string, :null => true, :default => "x"
    rename_table :olds, :ancients
    add_column :ancients, :at, :datetime, :precision => 6
    remove_index :ancients, :column => [:name, :count]
  end

  def self.down
    drop_join_table :orders, :tags
    remove_timestamps :tags
    drop_table :ancients
    remove_column :tags, :org_id
  end
end
