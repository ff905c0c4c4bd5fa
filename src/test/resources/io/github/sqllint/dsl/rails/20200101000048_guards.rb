class Guards < ActiveRecord::Migration[6.1]
  PG = ActiveRecord::Base.connection.adapter_name.downcase.start_with?("postg")

  def up
    return unless pg?
    if ActiveRecord::Base.connection.adapter_name.match?(/mysql/i)
      execute "ALTER TABLE users ENGINE=InnoDB"
    elsif PG
      execute "ALTER TABLE users SET (fillfactor = 70)"
    end
    case connection.adapter_name.to_sym
    when :PostgreSQL, :PostGIS then add_index :users, "lower(name)", name: "ln"
    when :SQLite then raise "no"
    end
    add_column :users, :x1, (pg? ? :jsonb : :json), **(pg? ? { default: {} } : {})
    execute("VACUUM") if connection.adapter_name != "PostgreSQL"
    adapter = ActiveRecord::Base.connection_db_config.adapter rescue "x"
    safely { add_column :orgs, :x2, :text }
    [*1..2, nil, 3].compact.each { |i| add_column :tags, "n#{i}", :integer, limit: i }
    unless reverting? then add_column :tags, :fwd, :boolean, default: false, null: false end
    add_column(:tags, :late, :time)
    add_column :tags, :later, :date
  ensure
    execute "SELECT 'ensured'"
  end

  def down
    raise NotImplementedError unless pg?
    %w[n1 n2 n3].each(&method(:drop))
    remove_column :tags, :fwd
    execute "DROP INDEX ln"
  end

  private

  def drop(name)
    remove_column :tags, name
  end

  def pg?
    connection.adapter_name == "PostgreSQL"
  end

  def safely
    yield
  rescue ActiveRecord::StatementInvalid => e
    say e.message
  end
end
