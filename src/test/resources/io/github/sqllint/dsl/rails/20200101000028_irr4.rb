class Irr4 < ActiveRecord::Migration[6.1]
  def change
    exec_update "UPDATE users SET name = 'q'"
    change_column_default :users, :status, "b"
  end
end
