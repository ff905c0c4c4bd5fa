class Endless < ActiveRecord::Migration[6.1]
  def up
    i = 0
    loop do
      i += 1
      next if i.odd?
      break if i > 4
      execute "SELECT #{i}"
    end
    while true
      i -= 1
      break if i < 4
      execute "SELECT 'w#{i}'"
    end
    found = catch(:done) do
      %w[a b c].each do |word|
        throw :done, word if word == "b"
        execute "SELECT '#{word}'"
      end
      nil
    end
    execute "SELECT '#{found}'"
    execute format("ALTER TABLE %<table>s SET (autovacuum_vacuum_scale_factor = %<share>.2f)", table: "users", share: 0.05)
    execute format("SELECT %.1f, %07.3f, %f", 2.25, 3.14159, 1)
    execute "ALTER TABLE orders ADD CONSTRAINT #{constraint_name} CHECK (id > 0) NOT VALID"
  end

  def down
    execute "ALTER TABLE orders DROP CONSTRAINT #{constraint_name}"
    config = { name: "n", options: { limit: 5 } }
    config => { name: String, options: { limit: } }
    execute "SELECT 'pattern'"
  end

  private

  def constraint_name
    @constraint_name ||= "check_#{Digest::SHA256.hexdigest("orders_total").first(10)}"
  end
end
