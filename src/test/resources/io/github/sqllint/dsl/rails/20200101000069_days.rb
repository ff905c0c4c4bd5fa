class Days < ActiveRecord::Migration[6.1]
  START = Date.new(2024, 1, 31)

  def up
    3.times do |i|
      from = START.beginning_of_month >> i
      execute "CREATE TABLE ev_#{from.strftime('%Y_%m')} (LIKE events) -- #{from} #{from.next_month}"
    end
    (Date.new(2024, 2, 28)...Date.new(2024, 3, 1)).each { |day| execute "SELECT '#{day.iso8601}'" }
    (START..START.end_of_month).each { |day| execute "SELECT '#{day} #{day >> 1} #{day << 2}'" }
    execute "SELECT '#{START + 1} #{START - 31} #{START + 1.month} #{START - 2.weeks} #{START + 1.year}'"
    execute "SELECT '#{Date.parse('2024-05-06').strftime('%d %b %y %j %B %%')}', #{START.year + START.month + START.day}"
    execute "SELECT '#{Date.new(2023, 2, -1)} #{Date.new(2023)} #{START.prev_day} #{START.next_year(2)}'" if START < Date.new(2025, 1, 1)
    add_column :users, :since, :date, default: START
    Array.new(2) { |i| "n#{i}" }.each { |name| add_column :users, name, :string }
    (1..7).step(3) { |n| add_column :tags, "s#{n}", :integer }
    { a: 1, b: 2, c: 3 }.each_slice(2) { |pairs| execute "SELECT '#{pairs.map(&:first).join}'" }
  end

  def down; end
end
