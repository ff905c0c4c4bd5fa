class Nested < ActiveRecord::Migration[6.1]
  TABLES = { users: %i[email name], orgs: [:slug] }.freeze

  def change
    TABLES.each_pair do |table, columns|
      columns.each.with_index(1) do |column, i|
        add_column table, "#{column}_#{i}", :string, limit: 10 * i
        add_index table, ["#{column}_#{i}"], name: format("ix_%s_%02d", table, i)
      end
    end
    add_column :products, :gone, :integer
    add_column :products, :more, :integer
    revert do
      add_column :products, :gone, :integer, default: 3
      revert { add_column :products, :kept, :integer }
      reversible do |dir|
        dir.up { execute "SELECT 'up in revert'" }
        dir.down { execute "SELECT 'down in revert'" }
      end
    end
    up_only { execute "UPDATE users SET status = 'old' WHERE status IS NULL" }
    with(:orders, :memo, limit: 7)
  end

  private

  def with(table, name = :note2, type: :string, **rest, &block)
    add_column table, name, type, **rest
    add_column(table, :"#{name}_x", *[type], **rest.merge(null: true)) unless rest.key?(:skip)
  end
end
