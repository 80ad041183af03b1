<?php
$servername = "localhost";
$username = "monuser";
$password = "s3cret";
$dbname = "mabase";

// Create connection
$conn = new mysqli($servername, $username, $password, $dbname);
if ($conn->connect_error) {
  die("Connection failed: " . $conn->connect_error);
}
