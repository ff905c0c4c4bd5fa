class Structs < ActiveRecord::Migration[6.1]
  Col = Struct.new(:name, :type, :options)
  Spec = Struct.new(:table, :columns, keyword_init: true) do
    def each_column(&block)
      columns.each(&block)
    end

    def index
      "ix_#{table}_#{columns.first}"
    end
  end

  class Index
    attr_reader :table, :columns

    def initialize(table, columns:, unique: false)
      @table, @columns = table, columns
      @unique = unique
    end

    def name = "ix_#{table}_#{@columns.join('_')}"

    def add(migration)
      migration.add_index table, columns, name: name, unique: @unique
    end
  end

  class Partial < Index
    def initialize(table, where:, **rest)
      super(table, **rest)
      @where = where
    end

    def add(migration)
      migration.add_index(table, columns, name: name + "_part", where: @where)
    end
  end

  COLUMNS = [Col.new(:s1, :string, { limit: 5 }), Col.new(:s2, :integer, {})].freeze
  SPECS = [Spec.new(table: :users, columns: %w[x y]), Spec.new(table: :tags, columns: %w[z])].freeze
  INDEXES = [Index.new(:users, columns: %i[x y]), Partial.new(:tags, columns: [:z], where: "z <> ''")].freeze

  def change
    COLUMNS.each { |column| add_column :orgs, column.name, column.type, **column.options }
    SPECS.each do |spec|
      spec.each_column { |name| add_column spec.table, name, :string }
      add_index spec.table, spec.columns.first, name: spec.index
    end
    INDEXES.each { |index| index.add(self) }
    COLUMNS.first.to_h.slice(:name, :type).then { |h| add_column :tags, *h.values }
    { b: 1, a: 2 }.sort.each { |key, size| add_column :events, "#{key}#{size}", :string, limit: size }
    name, type = *COLUMNS.last.to_a
    add_column :products, name, type
  end
end
