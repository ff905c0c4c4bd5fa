class ByRule < ActiveRecord::Migration[6.1]
  disable_ddl_transaction!
  BATCH = 2
  COLUMNS = %i[name status bio].freeze
  def up
    execute "SET lock_timeout = '5s'"
    COLUMNS.each_slice(BATCH).with_index do |cols, i|
      add_index :users, cols, name: "batch_#{i}", algorithm: :concurrently
    end
    COLUMNS.sort_by(&:to_s).each { |c| change_column_null :users, c, true }
    COLUMNS.group_by(&:length).each { |n, cs| add_column :users, "len_#{n}", :integer, default: cs.size }
    COLUMNS.each_with_object({}) { |c, h| h[c] = c.to_s.upcase }.each { |c, v| change_column_default :users, c, v }
    COLUMNS.zip([1, 2, 3]).select { |_, n| n.odd? }.each { |c, n| add_column :tags, "#{c}_#{n}", :integer }
    (COLUMNS - [:bio]).reverse.each { |c| add_column :orgs, c.to_s.pluralize, :string }
    COLUMNS.map(&:to_s).map(&:capitalize).join(", ").then { |s| execute "COMMENT ON TABLE users IS '#{s}'" }
    [nil, "a", ""].compact_blank.each { |x| add_column :tags, "cb_#{x}", :string }
    { b: 1, a: 2 }.sort_by { |k, v| v }.reverse_each { |k, v| add_column :events, k, :integer, default: v }
    add_column :events, %w[x y z].last(2).join("_"), :string if COLUMNS.count { |c| c.to_s.include?("a") } == 2
    case COLUMNS.size when 0..2 then add_column(:events, :few, :string) when 3.. then add_column(:events, :many, :string) end
    "one two".split.each.with_index(1) { |w, i| add_column :products, "#{w}#{i}", :string }
    x = 7 / 2 * 1.5
    add_column :products, :dec, :decimal, precision: 5, scale: 2, default: x
    add_column :products, :neg, :integer, default: -3.abs
  ensure
    execute "RESET lock_timeout"
  end
  def down
    2.times { |i| remove_index :users, name: "batch_#{i}" }
  end
end
