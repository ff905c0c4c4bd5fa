class MoreLanguage < ActiveRecord::Migration[6.1]
  LIMIT = 5

  def up
    with_limit("2s") { add_index :users, :age }
    with_limit "3s" do
      add_index :users, :score
    end
    twice { |n| execute "SELECT #{n}" }
    execute "SELECT #{self.class::LIMIT}"
    execute "SELECT 1" if connection.adapter_name.casecmp("postgresql").zero?
    execute "SELECT 2" if connection.adapter_name.casecmp?("PostgreSQL")
    add_column :users, :since, :datetime, default: "2020-01-01"
    add_column :users, :till, :datetime, default: "2020-01-01 10:30"
    quiet_column :users, :q1
    add_column :users, :after_super, :integer
    User.delete_by(name: "q")
    User.upsert_all([{ id: 1, name: "z" }])
  end

  def down
    remove_column :users, :after_super
    with_limit("1s") { remove_index :users, :score }
  end

  def add_column(table, column, type, **options)
    execute "SELECT 'before #{column}'"
    super
  end

  private

  def with_limit(limit)
    execute "SET LOCAL lock_timeout = '#{limit}'"
    yield
    execute "RESET lock_timeout" if block_given?
  end

  def twice
    yield 1
    yield 2
  end

  def quiet_column(table, column) = add_column(table, column, :integer, null: false, default: 0)
end
