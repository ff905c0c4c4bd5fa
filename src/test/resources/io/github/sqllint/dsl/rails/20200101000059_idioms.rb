class Idioms < ActiveRecord::Migration[6.1]
  COLS = { a: :string, b: [:integer, { default: 0 }], c: :boolean }.freeze
  IDX = %i[a b].each_slice(1).to_a
  TABLES = %w[orders events].freeze
  def up
    TABLES.each do |t|
      COLS.each do |name, spec|
        type, opts = *spec
        add_column t, name, type, **(opts || {})
      end
      IDX.each { |cols| add_index t, cols, name: [t, *cols, "idx"].join("_") }
      add_index t, COLS.keys.first(2), unique: t == "events"
    end
    helper :users, prefix: "x" do |c|
      change_column_null :users, c, true
    end
    execute(<<~A + <<~B)
      UPDATE users SET age = 1;
    A
      UPDATE users SET age = 2;
    B
    (1..3).each { |i| add_column :tags, "n#{i}", :integer, limit: i.even? ? 8 : 4 }
    %w[users orders].zip([1, 2]).each { |t, n| execute format("SELECT '%s', %d", t, n) }
    case connection.adapter_name
    when /postgres/i then add_column :tags, :pg, :tsvector
    else add_column :tags, :other, :text
    end
    add_column(:tags, :w, :string, **{ limit: 3 }) unless COLS.key?(:zz)
    opts = { null: false }
    opts[:default] = "q" if COLS.size > 2
    add_column :tags, :opt, :string, **opts
    with_options(null: false) { |o| o.add_column :tags, :wo, :string, default: "" }
  end
  def down
    TABLES.reverse_each { |t| remove_columns t, *COLS.keys }
    COLS.each_pair.with_index { |(k, _), i| say "#{k} #{i}" }
    3.downto(1) { |i| remove_column :tags, :"n#{i}" }
    remove_column :tags, :pg
    remove_columns :tags, :w, :opt, :wo
  end
  private
  def helper(table, prefix:, suffix: "y", &block)
    name = [prefix, suffix].compact.join("_").to_sym
    add_column table, name, :integer, null: false, default: 1
    yield name
  end
end
