# Prints what Active Record sends for migrations: record.rb URL_OF_A_SERVER BASE_SQL FILE...
# For each statement the line of the migration that it comes from; of a call that is taken back, the line of that call.
require "active_record"
require "pg"
require "active_support/all"

$url, base, *files = ARGV
ActiveRecord::Migration.verbose = false

class ApplicationRecord < ActiveRecord::Base
  self.abstract_class = true
end
%w[User Org Order Product Tag Comment Event AuditLog].each { |name| Object.const_set(name, Class.new(ApplicationRecord)) }

def admin(sql)
  PG.connect($url).then do |connection|
    connection.exec(sql)
    connection.close
  end
end

def line_now
  caller_locations.find { |location| location.path == $file }&.lineno
end

# Remembers where each recorded call stands, which its replay does not know.
module RecordedLines
  def record(*command, &block)
    before = @commands.size
    super
    ($lines ||= {}.compare_by_identity)[@commands.last] = $line || line_now if @commands.size > before
  end

  def replay(migration)
    commands.each do |recorded|
      name, arguments, block = recorded
      outer, $line = $line, $lines[recorded]
      begin
        migration.send(name, *arguments, &block)
      ensure
        $line = outer
      end
    end
  end
end
ActiveRecord::Migration::CommandRecorder.prepend(RecordedLines)

ActiveSupport::Notifications.subscribe("sql.active_record") do |*event|
  payload = event.last
  sql = payload[:sql]
  next if payload[:name] == "SCHEMA" || payload[:cached] || sql.match?(/\A(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/)

  binds = payload[:type_casted_binds]
  binds = binds.call if binds.respond_to?(:call)
  binds&.each_with_index { |value, i| sql = sql.gsub("$#{i + 1}", ActiveRecord::Base.connection.quote(value)) }
  puts "-- #{$direction}, line #{line_now || $line}", sql.strip.delete_suffix(";").strip
end

admin("DROP DATABASE IF EXISTS sqllint_base")
admin("CREATE DATABASE sqllint_base")
PG.connect("#{$url.sub(%r{/[^/]*\z}, '')}/sqllint_base").then do |connection|
  connection.exec(File.read(base))
  connection.close
end
files.each do |file|
  $file = file
  puts "-- file: #{File.basename(file)}"
  admin("DROP DATABASE IF EXISTS sqllint_work")
  admin("CREATE DATABASE sqllint_work TEMPLATE sqllint_base")
  ActiveRecord::Base.establish_connection("#{$url.sub(%r{/[^/]*\z}, '')}/sqllint_work")
  ActiveRecord::Base.descendants.each(&:reset_column_information)
  load file
  type = File.basename(file, ".rb").sub(/\A\d+_/, "").camelize.constantize
  %w[up down].each do |direction|
    $direction, $line = direction, nil
    run = -> { type.new.exec_migration(ActiveRecord::Base.connection, direction.to_sym) }
    type.disable_ddl_transaction ? run.call : ActiveRecord::Base.transaction(&run)
  rescue ActiveRecord::IrreversibleMigration
    puts "-- #{direction}, irreversible"
  end
  ActiveRecord::Base.remove_connection
end
