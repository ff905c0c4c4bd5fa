class Configured < ActiveRecord::Migration[6.1]
  class Plan < ActiveRecord::Base
    self.table_name = "plans"
  end

  LABELS ||= { "bronze" => 1, "gold" => 2 }

  class << self
    def lookup(name)
      define_method(:lookup_name) { name }
    end
  end

  lookup "lookups"

  def up
    enable_extension "hstore"
    if connection.supports_datetime_with_precision? && !connection.supports_indexes_in_create?
      create_table lookup_name do |t|
        t.hstore :meta, default: { "a" => "b", c: nil }, null: false
        t.hstore :more, default: {}
      end
    end
    create_table :plans do |t|
      t.string :name, null: false
      t.integer :price, default: 0
      t.boolean :on, default: true, null: false
    end
    LABELS.each { |name, price| Plan.create!(price: price - 1, name: name, on: true) }
    Plan.create!([{ name: "free", price: nil }, { name: "pro", on: false }])
    execute ActiveRecord::Base.sanitize_sql_array(["UPDATE plans SET name = '%s' WHERE id = %d", "o'k", 7])
    add_column :plans, __method__, :integer
    execute "SELECT '#{Date.new(2023, 11, 30).advance(months: 3, days: 1)}'"
    add_foreign_key :plans, :lookups, column: :up, deferrable: :deferred
  end

  def down
    remove_foreign_key :plans, :lookups, column: :up
    drop_table :plans
    drop_table lookup_name
  end
end
