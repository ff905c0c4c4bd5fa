class DataChanges < ActiveRecord::Migration[6.1]
  class User < ActiveRecord::Base
    self.inheritance_column = nil
    has_many :orders
    scope :old, -> { where("age > ?", 60) }
  end
  class Item < ApplicationRecord
    self.table_name = "products"
  end

  def up
    User.where(status: [nil, "new"]).where.not(active: true).update_all(status: "fresh", age: nil)
    User.old.where(age: 61..).update_all(["score = score * ?", 1.1])
    Item.where(category: %w[a b]).or(Item.where(stock: 0)).delete_all
    Item.where("title LIKE :t AND stock > :n", t: "x%", n: 3).order(:id).update_all("stock = stock - 1")
    User.where(id: Order.select(:user_id).where(state: "paid")).update_all(bio: { a: 1 }.to_json)
    Tag.insert_all([{ label: "a", color: "red" }, { label: "b", color: nil }])
    Tag.delete_all
    User.where(name: "O'Neil", active: false).in_batches { |b| b.update_all(bio: "") } if false
    execute(<<~SQL.squish)
      INSERT INTO tags (label)
      SELECT name FROM users   WHERE name <> 'x -- y'
    SQL
    say_with_time("counting") { execute("SELECT count(*) FROM users") }
    connection.exec_update("UPDATE tags SET color = #{connection.quote("blue's")}")
  end

  def down; end
end
