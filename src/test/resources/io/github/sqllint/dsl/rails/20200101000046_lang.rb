class Lang < ActiveRecord::Migration[6.1]
  COLUMNS = [
    [:a1, :string, { limit: 5 }],
    [:a2, :integer, { default: 1, null: false }],
  ].freeze
  PAIRS = [[:tags, :label], %w[orgs slug]].freeze

  def up
    COLUMNS.each { |name, type, opts| add_column(:tags, name, type, **opts) }
    COLUMNS.map(&:first).reverse.each { add_index :tags, _1 }
    PAIRS.each { |pair| add_index pair.first, pair[1], unique: true }
    %i[x y].each_with_object({}) { |k, h| h[k] = "#{k}_at" }.values.each { |c| add_column :orgs, c, :date }
    (1..2).each { |i| execute "CREATE TABLE part_#{i} (LIKE orders INCLUDING ALL)" }
    1.upto(2) { |i| add_column "part_#{i}", :shard, :integer, default: i }
    sizes = { small: 1, large: 2 }
    sizes.select { |_, v| v > 1 }.keys.each { |k| add_column :products, "#{k}_size", :integer }
    names = "alpha beta".split
    names.zip(%w[text date]).to_h.each { |n, t| add_column :events, n, t.to_sym }
    case names.length
    when 2 then add_column :events, :two, :boolean
    else raise "no"
    end
    begin
      execute "SELECT 1"
    ensure
      execute "SELECT 2"
    end
    add_column :events, (names.first + "_z").to_sym, :string, limit: names.sum(&:size)
    execute <<-A + <<-B
      SELECT 'a'
    A
      || 'b'
    B
    unless names.include?("gamma") then execute("SELECT 'no gamma'") end
    execute ["ALTER TABLE tags", "ADD COLUMN j1 int", "DEFAULT 4"].join(" ")
  end

  def down
    PAIRS.reverse_each { |p| remove_index(*p) }
    COLUMNS.each { |(name, *)| remove_column :tags, name }
    [1, 2].each { |i| drop_table :"part_#{i}" }
    remove_columns :events, *%i[alpha beta two alpha_z]
  end
end
