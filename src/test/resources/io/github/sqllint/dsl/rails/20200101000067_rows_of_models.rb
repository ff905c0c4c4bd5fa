class RowsOfModels < ActiveRecord::Migration[6.1]
  class User < ActiveRecord::Base
    self.table_name = "users"
    has_many :orders, class_name: "RowsOfModels::Order"
    enum kind: { a: 0 } if false
  end
  class Order < ActiveRecord::Base; belongs_to :user; end
  self.class::STATES = 1 if false
  def up
    User.where(status: :new).update_all(status: "fresh")
    User.where("age BETWEEN :a AND :b", a: 1, b: 2).update_all(["score = ?, bio = ?", 1.5, nil])
    User.where(age: nil).or(User.where(age: 0)).delete_all
    User.where.not(locale: "en").update_all("locale = 'xx'")
    User.where(id: 1..).limit(5).update_all(active: true)
    User.order(:id).where(email: ["a", nil]).delete_all
    Order.where(state: [], note: "x").delete_all
    Order.update_all(note: "it's", total_cents: 5, placed_at: nil)
    Order.where(user_id: User.where(active: true).select(:id)).delete_all
    Order.joins(:user).where(users: { active: false }).update_all(state: "z") if false
    User.insert({ name: "x", age: 3 })
    User.upsert_all([{ id: 1, name: "y" }], unique_by: :id)
    User.where(name: "y").in_batches(of: 100).update_all(bio: "b") if false
    User.unscoped.delete_all
    ::Tag.where(label: "z").update_all(color: "blue")
    RowsOfModels::Order.where(id: 5).delete_all
    Order.connection.execute("VACUUM") if false
    User.connection.update("UPDATE users SET age = 1")
  end
  def down; end
end
