class Models < ActiveRecord::Migration[6.1]
  class MyUser < ActiveRecord::Base
    self.table_name = :users
  end
  class Tag < ApplicationRecord; end
  def up
    MyUser.update_all(status: "a", age: 3, active: true)
    MyUser.where(status: nil).update_all("age = age + 1")
    MyUser.where(status: %w[a b]).delete_all
    Order.where(state: "x", note: nil).delete_all
    Tag.create!(label: "z")
    Order.where("note IS NULL").limit(3).update_all(note: "n")
    MyUser.connection.execute("UPDATE users SET name = 'q'")
    Event.delete_all
    MyUser.where(id: Order.select(:user_id)).update_all(age: 1)
  end
  def down; end
end
