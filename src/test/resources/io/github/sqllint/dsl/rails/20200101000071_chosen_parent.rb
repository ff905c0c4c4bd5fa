migration_class =
  if ActiveRecord::VERSION::MAJOR >= 5
    ActiveRecord::Migration[5.0]
  else
    ActiveRecord::Migration
  end

class ChosenParent < migration_class
  def change
    create_table :slugs do |t|
      t.string :slug, null: false
      t.integer :sluggable_id, null: false
      t.datetime :created_at
    end
    add_index :slugs, [:slug, :sluggable_id], unique: true
  end
end
