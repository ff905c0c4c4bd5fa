# What Ruby changes in place, loops, and scopes of a migration's own classes.
class Changes < ActiveRecord::Migration[6.1]
  class U < ActiveRecord::Base
    self.table_name = "users"
    default_scope { where(active: true) }
    scope :adults, -> { where("age >= 18") }
    scope :named, ->(n) { where(name: n) }
  end

  def up
    sql = +"UPDATE users SET age = 1"
    sql << " WHERE id = 1" << " OR id = 2"
    execute sql
    parts = []
    parts << "age = 2" << "score = 3"
    parts.push("name = 'x'").concat(["bio = 'y'"])
    parts.delete("score = 3")
    execute "UPDATE users SET #{parts.join(', ')}"
    types = { x: "text", y: "int" }
    types.store(:z, "date")
    types.delete(:y)
    types.each { |k, v| execute "ALTER TABLE users ADD #{k} #{v}" }
    text = "UPDATE users SET name = 'AAA'".dup
    text.gsub!("AAA", "b")
    text.concat(" WHERE ", "id = 3")
    execute text
    by_name = { sql: +"SELECT" }
    by_name[:sql] << " 1"
    execute by_name[:sql]
    numbers = [3, 1, 2]
    numbers.map! { |x| x * 2 }
    numbers.sort!
    numbers.insert(1, 8)
    numbers.delete_if { |x| x == 8 }
    execute "SELECT #{numbers.join(',')}, #{numbers.sum}, #{numbers.max}"
    @kept = +"SELECT"
    @kept << " 2"
    execute @kept
    until numbers.empty? do execute "SELECT 3#{numbers.shift}" end
    execute "SELECT 4" until numbers.empty?
    3.downto(2) { |i| execute "SELECT 5#{i}" }
    1.step(5, 2) { |i| execute "SELECT 6#{i}" }
    %w[k v w].each_cons(2) { |a, b| execute "SELECT '#{a}', '#{b}'" }
    execute "SELECT '%05d', '%-5s|', '%3s'" % [42, "ab", "c"]
    Hash[[[:orgs, "a"], [:tags, "b"]]].each { |t, c| execute "ALTER TABLE #{t} ADD #{c} int" }
    execute "SELECT '#{self.class.name.underscore}'"
    U.update_all(age: 1)
    U.adults.named("x").update_all(age: 2)
    U.where.not(name: ["a", "b"]).where.not(age: 3).where.not(bio: nil).where.not(bio: "x", locale: "y").delete_all
    U.unscoped.where(age: [1]).where(name: ["q", nil]).where.not(age: [5]).where.not(age: 1..2).delete_all
    U.adults.unscope(:where).delete_all
    U.unscoped.order(:id, name: :desc).limit(3).update_all(age: 11)
  end

  def down
  end
end
