class Rubyisms < ActiveRecord::Migration[6.1]
  COLS = { a: :string, b: :integer, "c" => :boolean }.freeze
  TABLES = %w(users orgs).freeze
  NAMES = TABLES.map { |t| "ix_#{t}_z" }
  PREFIX = "zz".freeze
  OPTS = { null: false, default: 0 }
  module Helper
    def add_flag(table, name: "flag", **opts)
      add_column table, "#{PREFIX}_#{name}", :boolean, default: false, **opts
    end
    PREFIX = "hh"
  end
  include Helper
  def up
    COLS.each_pair { |n, t| add_column :users, "#{PREFIX}_#{n}", t }
    TABLES.each_with_index do |t, i|
      add_column t, "n#{i}", :integer, **OPTS
      next if t == "orgs"
      add_index t.to_sym, :"n#{i}", name: NAMES[i]
    end
    3.times { |i| add_column :tags, "t#{i}", :string }
    1.upto(2) { |i| add_column :tags, "u#{i}", :string }
    (1..2).each { |i| add_column :tags, "v#{i}", :string }
    %i[x y].product([1, 2]).each { |n, i| add_column :tags, "#{n}#{i}", :string }
    add_flag :orgs
    add_flag :orgs, name: :other, null: false
    cols = %w[p1 p2]
    cols << "p3"
    cols.each { |c| add_column(:events, c, :string) }
    case connection.adapter_name
    when /mysql/i then execute "NO"
    when "PostgreSQL" then add_column :events, :pg, :string
    else execute "NO"
    end
    if connection.adapter_name.downcase.start_with?("postgres") && TABLES.any?
      add_column :events, :pg2, :string
    end
    sql = "UPDATE events" \
          " SET p1 = 'x'" + " WHERE p2 IS NULL"
    execute sql
    execute "UPDATE %s SET %s = %d" % ["events", "p1", 3]
    execute format("UPDATE %{t} SET p1 = '%<v>s'", t: :events, v: "q")
    execute ["UPDATE events", "SET p2 = 'y'"].join("\n")
    execute <<~A + <<-B
      UPDATE events
    A
      SET p3 = '#{PREFIX}'
      B
    execute(<<~SQL.squish)
      UPDATE events
         SET p1 = 'long   text'
    SQL
    execute <<-SQL.strip_heredoc
      UPDATE events SET p1 = '1'
        WHERE true
    SQL
    [:a1, :a2].reverse.each { |c| add_column :orders, c, :string }
    { a3: { type: :string, opts: { limit: 3 } } }.each { |c, d| add_column :orders, c, d[:type], **d[:opts] }
    table = :orders
    add_column(table, :"k_#{table}", :string) unless false
    x = nil
    x ||= "dflt"
    add_column table, x, :string
    a, b = "m1", "m2"
    add_column table, a, :string and add_column table, b, :string
    begin
      add_column table, :rr, :string
    rescue StandardError => e
      raise e
    ensure
      say "done"
    end
    add = ->(n) { add_column :orders, n, :string }
    add.call(:lam)
    add.(:lam2)
    send(:add_column, :orders, :snd, :string)
    %w[f1 f2].each { add_column :orders, _1, :string }
    [[:orders, [:g1, :g2]]].each { |t, (c, d)| add_column t, c, :string; add_column t, d, :string }
    return unless true
    add_column :orders, :last_one, :string
    return
    add_column :orders, :never, :string
  end
  def down; end
end
